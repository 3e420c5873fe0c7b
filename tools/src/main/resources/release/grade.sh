#!/bin/sh
# grade.sh SUBMISSION OUT grades the work of one student, with the kit that stands beside this file.
source=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ -n "$JAVA_HOME" ]; then java="$JAVA_HOME/bin/java"; else java=java; fi
exec "$java" -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -cp "$source/kit/tools/*:$source/kit/libraries/*" \
    cli.Workbook grade "$1" --single student --kit "$source/kit" --out "$2" "@$source/options"
