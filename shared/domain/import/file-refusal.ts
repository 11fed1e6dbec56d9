/** Why a file cannot be read at all. Each has a text that says what to do instead. */
export type FileRefusal =
  | 'empty'
  /** Nothing but title rows or blank cells. */
  | 'noHeader'
  /** A header and nothing below it. */
  | 'noRows'
  | 'tooLarge'
  | 'tooManyRows'
  /** Excel 97–2003 (.xls), whatever the name says. */
  | 'oldExcel'
  /** Excel's binary workbook (.xlsb). */
  | 'binaryExcel'
  | 'passwordProtected'
  | 'openDocument'
  /** A web page that is called .xls. */
  | 'webPage'
  /** Excel 2003 XML. */
  | 'xmlSpreadsheet'
  | 'pdf'
  | 'image'
  /** A compressed file that is no workbook. */
  | 'archive'
  | 'otherDocument'
  /** The end of the file is missing. */
  | 'truncated'
  | 'damaged'
  /** Text in an encoding the desk does not know. */
  | 'encodingUnknown'
  /** A quotation mark opens a cell and none closes it. */
  | 'quoteNeverCloses'
