#!/bin/sh
# Gradescope runs this once, as root, when it builds the machine on which submissions are graded.
set -e
source=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
apt-get update -qq
# A JDK compiles submissions, bubblewrap locks them in where the machine lets it, fonts are for the pictures of the report.
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq openjdk-17-jdk-headless bubblewrap fontconfig fonts-dejavu-core
sh "$source/prepare.sh"
