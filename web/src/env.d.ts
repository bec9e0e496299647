// What the tools do not know by themselves: data- attributes may stand on every element and part.
/// <reference types="vite/client" />
export {};

declare module 'vue' {
  interface HTMLAttributes {
    [name: `data-${string}`]: string | number | boolean | undefined;
  }
  interface SVGAttributes {
    [name: `data-${string}`]: string | number | boolean | undefined;
  }
  interface AllowedComponentProps {
    [name: `data-${string}`]: string | number | boolean | undefined;
  }
}
