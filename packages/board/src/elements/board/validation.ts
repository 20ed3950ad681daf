/** What a document is held against. It is fetched for one of which no board can be drawn, and for no other. */
export { validateDocument } from '@weir/schema';
