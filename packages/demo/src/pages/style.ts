/** In the manner of NHS websites, with the fonts of the machine: the page asks no other host for anything. */
export const style = `
*{box-sizing:border-box}
body{margin:0;background:#f0f4f5;color:#212b32;font:1.1875rem/1.5 Arial,sans-serif}
header{background:#005eb8;color:#fff;padding:16px}
header a{color:#fff;font-weight:600}
header nav{display:inline}
header nav a{font-weight:400;margin-left:24px}
main,footer{max-width:60rem;margin:0 auto;padding:16px}
h1{font-size:2.25rem;line-height:1.2}
h2{margin-top:40px}
a{color:#005eb8}
a:focus,button:focus,select:focus,textarea:focus,pre:focus{outline:4px solid #212b32;outline-offset:0;box-shadow:0 0 0 8px #ffeb3b}
.skip{position:absolute;left:-999px}
.skip:focus{position:static;background:#ffeb3b;color:#212b32}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.cards{list-style:none;margin:0;padding:0;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr))}
.cards>li,article{background:#fff;border:1px solid #d8dde0;padding:16px}
article{margin-bottom:16px}
h3{margin:0}
p{margin:8px 0 16px}
button{background:#007f3b;color:#fff;border:0;border-radius:4px;padding:8px 16px;font:inherit;font-weight:600;cursor:pointer}
label{display:block;font-weight:600;margin-top:16px}
select,textarea{font:inherit;width:100%;padding:8px;border:2px solid #4c6272;border-radius:0;background:#fff;color:#212b32}
textarea,pre,code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:1rem}
pre{background:#fff;border:1px solid #d8dde0;padding:16px;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 16px}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere}
`;
