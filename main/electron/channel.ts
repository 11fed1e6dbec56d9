/** The one channel between window and main process. */
export const channel = 'desk:call'
