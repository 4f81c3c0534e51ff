@echo off
rem Starts Assay. JAVA_HOME says which Java; ASSAY_JAVA_OPTS are further options of the JVM, such as -Xmx4g.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" (
  echo assay: ASSAY-RUN-001 JAVA_HOME is %JAVA_HOME%, which has no bin\java.exe; set it to Java 17 or newer, or unset it 1>&2
  exit /b 3
)
if not defined JAVA_HOME where java >nul 2>&1 || (
  echo assay: ASSAY-RUN-001 there is no java on the PATH; install Java 17 or newer, or set JAVA_HOME to one 1>&2
  exit /b 3
)
"%java%" -cp "%~dp0..\lib\*" -XX:+UseSerialGC -XX:-UsePerfData -Xmx2g -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Djava.awt.headless=true %ASSAY_JAVA_OPTS% dev.assay.app.Main %*
exit /b %ERRORLEVEL%
