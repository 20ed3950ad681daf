export { textNamesOf } from '@weir/formula/text';
