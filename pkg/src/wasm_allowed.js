/** Whether the browser and the policy of the page allow WebAssembly. */
export const isWasmAllowed = () => {
  try {
    // The smallest module.
    return !!new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch {
    return false;
  }
};
