import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { supervisionView } from './queries.ts'

export const routes = [route(api.supervisionView, supervisionView)]
