/** The largest file that is opened, in bytes. */
export const largestFile = 200 * 1024 * 1024

/** The most a workbook may unpack to, in bytes; a small file can hide a huge one. */
export const largestUnpacked = 1536 * 1024 * 1024

/** The most rows that are read. */
export const mostRows = 500_000

/** A file within a workbook of more bytes than these that is packed to less than one part in `ratio` holds next to nothing. */
export const mostPacked = { bytes: 64 * 1024 * 1024, ratio: 200 } as const
