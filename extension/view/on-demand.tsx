import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is loaded when it is first shown, so that a view opens without it; nothing until then. */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | undefined;
  return function OnDemand(props) {
    const [Loaded, show] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      loading ??= load();
      void loading.then((component) => show(() => component));
    }, []);
    return Loaded && <Loaded {...props} />;
  };
}
