#!/bin/sh
# Gradescope runs this once, as root, when it builds the machine on which submissions are graded.
set -e
source=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
apt-get update -qq
# A JDK compiles and runs submissions, bubblewrap locks them in where the machine lets it.
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq openjdk-17-jdk-headless bubblewrap
sh "$source/prepare.sh"
