/** The largest file that is opened, in bytes. */
export const largestFile = 700 * 1024 * 1024

/** The most a workbook may unpack to, in bytes; a small file can hide a huge one. */
export const largestUnpacked = 1536 * 1024 * 1024

/** The most rows of a CSV that are read. */
export const mostRows = 1_500_000

/** The most rows of a workbook: their cells are kept as they are read, since a row of it cannot be found again. */
export const mostWorkbookRows = 500_000

/** A file within a workbook of more bytes than these that is packed to less than one part in `ratio` holds next to nothing. */
export const mostPacked = { bytes: 64 * 1024 * 1024, ratio: 200 } as const
