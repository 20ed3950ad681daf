export { b2bExample } from './b2b/document.js';
export { selfService } from './ways/self-service.js';
export { territorySelling } from './ways/territory.js';
export { strategicAccounts } from './ways/strategic.js';
export { templates } from './catalog.js';
export type { Template } from './catalog.js';
export { crmTemplate } from './crm/document.js';
export type { CrmLookup, CrmMapping, CrmOpportunities, CrmStages } from './crm/mapping.js';
