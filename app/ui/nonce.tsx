import { createContext, useContext } from "react";

/** Empty in the browser: it hides the nonce from scripts, and what is already on the page needs it no more. */
export const NonceContext = createContext<string>("");

/** The nonce for inline scripts and styles of the answer that is being rendered. */
export const useNonce = (): string => useContext(NonceContext);
