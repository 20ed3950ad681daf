/** The release that this copy of the elements belongs to: all packages of Weir are released together. */
export const version = '0.1.0';
