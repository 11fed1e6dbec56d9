/** Anybody on this machine may do anything with the private daemon; nothing outside can reach it. */
export function cupsdConf(port: number): string {
  return `Listen 127.0.0.1:${port}
Browsing No
WebInterface No
LogLevel info
PreserveJobHistory Yes
DirtyCleanInterval 0
MultipleOperationTimeout 5
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
  </Limit>
</Policy>
`
}

export function cupsFilesConf(folder: string): string {
  return `ServerRoot ${folder}/etc
RequestRoot ${folder}/spool
TempDir ${folder}/tmp
CacheDir ${folder}/cache
StateDir ${folder}/state
ServerBin ${folder}/lib
DataDir /usr/share/cups
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
User lp
Group lp
`
}

/**
 * Keeps each document with the printer and title it came with, and how many of its pages came out where it jammed. The
 * device is `desk:/<printer>/<behaviour>`.
 */
export function backendScript(out: string): string {
  return `#!/bin/sh
if [ $# -eq 0 ]; then echo 'direct desk "Unknown" "desk"'; exit 0; fi
printer=\${DEVICE_URI#desk:/}
behaviour=\${printer#*/}
printer=\${printer%%/*}
pages=
case "$behaviour" in
  fails) echo 'ERROR: the printer is on fire' >&2; exit 1 ;;
  jams-*) [ $(($1 % \${behaviour#jams-})) -eq 0 ] && pages=2 ;;
  takes-*) sleep "$(printf '%d.%03d' $((\${behaviour#takes-} / 1000)) $((\${behaviour#takes-} % 1000)))" ;;
esac
name=${out}/$(date +%s%N)-$1
printf '%s\\n%s\\n%s\\n' "$printer" "$3" "$pages" > "$name.txt"
cat "\${6:--}" > "$name.part"
mv "$name.part" "$name.pdf"
[ -z "$pages" ] || { echo 'ERROR: jammed' >&2; exit 1; }
`
}

/** A printer that takes PDF as it is, in any paper size, and counts copies as pages. */
export const printerDriver = `#include <font.defs>
#include <media.defs>
{
  Manufacturer "Desk"
  ModelName "Test"
  Version "1.0"
  DriverType custom
  ManualCopies Yes
  VariablePaperSize Yes
  MinSize 72 72
  MaxSize 1000 2000
  HWMargins 0 0 0 0
  Filter application/vnd.cups-pdf 0 -
  *MediaSize A4
  MediaSize A5
  Resolution k 1 0 0 0 "203dpi"
  PCFileName "desk.ppd"
}
`
