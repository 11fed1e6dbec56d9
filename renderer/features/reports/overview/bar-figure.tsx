import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'

/** One bar or stack of bars; `values` by the names of the series. */
export interface FigureBar {
  readonly label: string
  readonly values: Readonly<Record<string, number>>
}

/** One colour of a figure. */
export interface FigureSeries {
  readonly name: string
  readonly label: string
  readonly color: string
}

interface BarFigureProps {
  readonly bars: readonly FigureBar[]
  readonly series: readonly FigureSeries[]
  /** In px. */
  readonly height: number
}

/** Bars for the eye alone: the same numbers always stand in a table beside it. */
export function BarFigure({ bars, series, height }: BarFigureProps) {
  return (
    <div aria-hidden="true">
      <BarChart
        h={height}
        data={bars.map(({ label, values }) => ({ label, ...values }))}
        dataKey="label"
        type="stacked"
        series={series.map(one => ({ ...one }))}
        tickLine="none"
        gridAxis="x"
        withTooltip={false}
        withLegend={series.length > 1}
        legendProps={{ verticalAlign: 'top', height: 28 }}
        maxBarWidth={48}
        gridColor="var(--desk-line)"
        textColor="var(--desk-quiet)"
        yAxisProps={{ width: 40, allowDecimals: false }}
        barChartProps={{ accessibilityLayer: false, margin: { top: 4, right: 4, bottom: 0, left: 0 } }}
        // Nothing of the desk moves for its own sake, and a moving bar says a wrong number meanwhile.
        barProps={{ isAnimationActive: false }}
      />
    </div>
  )
}
