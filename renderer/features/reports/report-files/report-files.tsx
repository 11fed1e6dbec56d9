/** The report as files and on paper. */
export function ReportFiles() {
  return null
}
