import { render } from 'preact';
import { App } from './app.tsx';
import { setDocumentLanguage } from './language.ts';

setDocumentLanguage();
render(<App />, document.body);
