import { t } from '../view/language.ts';
import { mount } from '../view/mount.ts';
import { App } from './app.tsx';

void mount(() => {
  document.title = t('welcomeTitle');
  return <App />;
});
