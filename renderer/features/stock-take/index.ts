export { clearStockTake } from './clear-stock-take.ts'
export { saveStockScans } from './open-keeper.ts'
export { StockTakeScreen } from './stock-take-screen.tsx'
