import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import * as setting from './api/setting.ts'
import { addTask, draftPlan, signPlan } from './commands.ts'
import { confirmAgreement, endAgreement, setPlanSigning } from './commands/agreements.ts'
import { completeTask, dropTask, resumeTask } from './commands/tasks.ts'
import { agreementOfCase, methodsForGoal, planOfCase, planSetting, planVersion } from './queries/pages.ts'

export const routes = [
  route(api.planOfCase, planOfCase),
  route(api.planVersion, planVersion),
  route(api.methodsForGoal, methodsForGoal),
  route(api.draftPlan, draftPlan),
  route(api.signPlan, signPlan),
  route(api.addTask, addTask),
  route(api.completeTask, completeTask),
  route(api.dropTask, dropTask),
  route(api.resumeTask, resumeTask),
  route(api.agreementOfCase, agreementOfCase),
  route(api.confirmAgreement, confirmAgreement),
  route(api.endAgreement, endAgreement),
  route(setting.planSetting, planSetting),
  route(setting.setPlanSigning, setPlanSigning),
]
