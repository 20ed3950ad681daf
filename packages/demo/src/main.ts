import { startApp } from './app.js';

const main = document.querySelector<HTMLElement>('main');
if (main) startApp(main);
