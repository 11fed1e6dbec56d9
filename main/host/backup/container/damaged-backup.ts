/** A backup that is cut off, altered, or no backup at all; expected of any file, so it is caught where files are taken in. */
export class DamagedBackup extends Error {}
