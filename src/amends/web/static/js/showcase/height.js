// Inside the frame with reviews: it tells the page around it how high it is.
if (window.parent !== window) {
  const tell = () => {
    const height = document.documentElement.getBoundingClientRect().height;
    window.parent.postMessage({ amendsHeight: height }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
