import type { ToSearchWorker } from './messages.ts'
import { createSearchService } from './search-service.ts'

const service = createSearchService(message => self.postMessage(message))

self.addEventListener('message', (event: MessageEvent<ToSearchWorker>) => service.receive(event.data))
