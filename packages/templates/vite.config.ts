import { library } from '../../vite.config.ts';

export default library(import.meta.dirname);
