import { changeRequest, changeRequests } from '../api/changes.ts'
import { verificationQueue } from '../api/queue.ts'

/** What a decision about a correction makes stale, in this room and on the pages that show the service. */
export const STALE = [changeRequest, changeRequests, verificationQueue, { name: 'servicePage' }, { name: 'todayView' }]
