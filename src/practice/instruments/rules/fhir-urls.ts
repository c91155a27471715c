/** Names of FHIR R4 and of Structured Data Capture, which are addresses and are never fetched. */
const CORE = 'http://hl7.org/fhir/StructureDefinition/'
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-'
export const TRANSLATION = `${CORE}translation`
export const ORDINAL = `${CORE}ordinalValue`
export const MINIMUM = `${CORE}minValue`
export const MAXIMUM = `${CORE}maxValue`
export const ITEM_CONTROL = `${CORE}questionnaire-itemControl`
export const CONSTRAINT = `${CORE}questionnaire-constraint`
export const LANGUAGE = `${CORE}language`
export const INITIAL = `${SDC}initialExpression`
/** Ours alone: FHIR has no place for a total that an agency made up. */
export const OWN_SCORE = 'urn:simpul:own-score'
export const CALCULATED = `${SDC}calculatedExpression`
export const ENABLE_WHEN = `${SDC}enableWhenExpression`
