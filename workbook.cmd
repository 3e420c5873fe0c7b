@echo off
rem Starts the workbook's command line. Builds it on first use, and again when its own sources have changed.
setlocal
chcp 65001 >nul
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo The workbook needs a JDK 17 or later, but no java was found: install one, or set JAVA_HOME. 1>&2
    exit /b 2
)
set "BUILT=%ROOT%\tools\target\workbook.classpath"
set "FAST=%ROOT%\tools\target\workbook.start"
if not exist "%BUILT%" (
    call :build
    if errorlevel 1 exit /b 2
)
call :start %*
if not %STATUS%==75 exit /b %STATUS%
call :build
if errorlevel 1 exit /b 2
call :start %*
exit /b %STATUS%

:build
echo Building the workbook (once, and after a change of its own sources or of Java) ... 1>&2
if exist "%BUILT%" del "%BUILT%"
if exist "%FAST%" del "%FAST%"
pushd "%ROOT%"
call mvn -q -pl tools -am -Plauncher process-classes 1>&2
set "STATUS=%ERRORLEVEL%"
popd
if not %STATUS%==0 exit /b %STATUS%
call :start prepare
exit /b 0

:start
rem Short commands start fastest with the simple compiler (C1) alone; what runs long pays for the optimizing one.
set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "COMPILER="
for %%n in (watch experiment demo bench data) do if "%~1"=="%%n" set "COMPILER="
rem What trains gets the vector registers, where this Java has the module for them, and room for large matrices that soon die.
set "TRAINING="
for %%n in (experiment demo bench) do if "%~1"=="%%n" set "TRAINING=-Xmn320m -XX:-SuperWordReductions -XX:BlockLayoutMinDiamondPercentage=5 -Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0"
set "VECTORS=--add-modules jdk.incubator.vector"
if not defined TRAINING goto :run
"%JAVA%" %VECTORS% -version >nul 2>&1
if not errorlevel 1 set "TRAINING=%VECTORS% %TRAINING%"
:run
for /f "usebackq delims=" %%c in ("%BUILT%") do set "CLASSPATH=%ROOT%\tools\target\classes;%%c"
rem What neither trains nor grades starts on jars and an archive of loaded classes, if the last build made them for this folder.
set "MADE="
set "OPTIONS="
if exist "%FAST%" set /p MADE=<"%FAST%"
if "%MADE%"=="# %ROOT%" set OPTIONS="@%FAST%"
for %%n in (experiment demo bench grade release) do if "%~1"=="%%n" set "OPTIONS="
rem The library that reads keys and the terminal's size is native code; JDKs from 24 on would warn of it.
"%JAVA%" %COMPILER% %TRAINING% --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dworkbook.root=%ROOT%" "-Dworkbook.built=%BUILT%" %OPTIONS% cli.Workbook %*
set "STATUS=%ERRORLEVEL%"
exit /b 0
