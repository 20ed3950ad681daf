import { ArgTypes, Description, Primary, Title } from '@storybook/addon-docs/blocks';

/** The page of an element: what it is, one story, and its properties, events, parts and slots. Its other states stand beside the page. */
export function ElementPage() {
  return (
    <>
      <Title />
      <Description of="meta" />
      <Primary />
      <ArgTypes />
    </>
  );
}
