export { Pace } from '@weir/query';
