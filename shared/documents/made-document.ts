/** A finished document, ready to be shown, saved or printed. */
export interface MadeDocument {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Characters the font lacks, each once; the document leaves a ruled space for each. Empty: nothing is missing. */
  readonly missing: readonly string[]
  /** Name to save it under, with `.pdf`. */
  readonly fileName: string
}

/**
 * Why a document was not made. `fontUnavailable`: the font files could not be read; `badSlipNo`: no barcode can carry the slip
 * number; `renderFailed`: a bug met on the way (the console has it); `workerFailed`: the worker died and the next call starts
 * another.
 */
export type DocumentFault = 'fontUnavailable' | 'badSlipNo' | 'renderFailed' | 'workerFailed'
