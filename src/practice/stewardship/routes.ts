import { route } from '#confidentiality/access/route.ts'
import * as changes from './api/changes.ts'
import * as links from './api/links.ts'
import * as merging from './api/merging.ts'
import * as quality from './api/quality.ts'
import * as queue from './api/queue.ts'
import { decideChange, markSpam, proposeChange, undoDecision } from './commands/changes.ts'
import { revokeProviderLink, sendProviderLink, trustProvider } from './commands/links.ts'
import { keepApart, mergeOrganizations, unmergeOrganizations } from './commands/merging.ts'
import { confirmAsItStands, undoConfirmation } from './commands/verification.ts'
import { changeRequest, changeRequests, fieldsToCorrect, myChangeRequests } from './queries/changes.ts'
import { organizationsDue, providerLinks } from './queries/links.ts'
import { compareOrganizations, organizationDuplicates } from './queries/merging.ts'
import { gapsByArea, qualityList, qualityReport, qualityTable } from './queries/quality.ts'
import { verificationQueue } from './queries/queue.ts'

export const routes = [
  route(queue.verificationQueue, verificationQueue),
  route(queue.confirmAsItStands, confirmAsItStands),
  route(queue.undoConfirmation, undoConfirmation),
  route(changes.fieldsToCorrect, fieldsToCorrect),
  route(changes.proposeChange, proposeChange),
  route(changes.myChangeRequests, myChangeRequests),
  route(changes.changeRequests, changeRequests),
  route(changes.changeRequest, changeRequest),
  route(changes.decideChange, decideChange),
  route(changes.undoDecision, undoDecision),
  route(changes.markSpam, markSpam),
  route(links.organizationsDue, organizationsDue),
  route(links.sendProviderLink, sendProviderLink),
  route(links.providerLinks, providerLinks),
  route(links.revokeProviderLink, revokeProviderLink),
  route(links.trustProvider, trustProvider),
  route(quality.qualityReport, qualityReport),
  route(quality.qualityList, qualityList),
  route(quality.qualityTable, qualityTable),
  route(quality.gapsByArea, gapsByArea),
  route(merging.organizationDuplicates, organizationDuplicates),
  route(merging.compareOrganizations, compareOrganizations),
  route(merging.mergeOrganizations, mergeOrganizations),
  route(merging.unmergeOrganizations, unmergeOrganizations),
  route(merging.keepApart, keepApart),
]
