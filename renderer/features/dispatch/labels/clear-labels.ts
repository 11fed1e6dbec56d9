import { noLabelView, setLabelView } from './label-view.ts'
import { forgetRuns } from './print-run.ts'

/** Leaves nothing to whoever signs in next: notes on labels name characters of people's names. */
export function clearLabels(): void {
  setLabelView(noLabelView)
  forgetRuns()
}
