r"""Which TeX a page's MathJax may see: names that only draw.

MathJax knows commands that make links, styles, ids and macros (``\href``, ``\style``, ``\def``),
and loads more of them by name. So only the names below reach it; any other command is shown as it
was typed, for what isn't known can't be judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

COMMAND = re.compile(r"\\(?:(?P<name>[A-Za-z]+)|.)", re.DOTALL)
ENVIRONMENT = re.compile(r"\s*\{\s*([A-Za-z]+)\*?\s*\}")

_ENVIRONMENTS = """
align alignat aligned alignedat array Bmatrix bmatrix cases eqnarray equation gather gathered
matrix multline pmatrix smallmatrix split subarray Vmatrix vmatrix flalign
"""
_COMMANDS = """
alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda  mu
nu xi omicron pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega  digamma
Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega aleph beth gimel daleth  ell hbar
hslash imath jmath wp Re Im Bbbk eth complement

sum prod coprod int iint iiint iiiint oint smallint intop bigcap bigcup biguplus bigsqcup  bigvee
bigwedge bigodot bigotimes bigoplus lim limsup liminf max min sup inf arg argmax argmin  det dim
exp gcd hom ker lg ln log deg Pr sin cos tan cot sec csc sinh cosh tanh coth arcsin  arccos arctan
operatorname operatornamewithlimits limits nolimits mod bmod pmod pod

le leq leqq leqslant lt ge geq geqq geqslant gt ne neq ll lll gg ggg eq equiv sim simeq approx
approxeq cong doteq propto varpropto asymp bowtie models perp parallel nparallel mid nmid  prec
preceq succ succeq subset subseteq subsetneq nsubseteq supset supseteq supsetneq in ni  notin owns
not vdash dashv Vdash Vvdash vDash smile frown colon triangleq coloneqq doteqdot  thicksim
thickapprox backsim nleq ngeq nless ngtr lesssim gtrsim lessgtr gtrless because  therefore between
pitchfork

pm mp times div cdot cdotp ast star circ bullet oplus ominus otimes oslash odot dagger ddagger
amalg cap cup uplus sqcap sqcup vee wedge lor land lnot neg setminus smallsetminus wr diamond
bigtriangleup bigtriangledown triangleleft triangleright bigcirc boxplus boxminus boxtimes  boxdot
circledast circledcirc ltimes rtimes dotplus

leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow longleftarrow
longrightarrow longleftrightarrow Longleftarrow Longrightarrow Longleftrightarrow to gets  mapsto
longmapsto uparrow downarrow updownarrow Uparrow Downarrow Updownarrow nearrow searrow  swarrow
nwarrow hookleftarrow hookrightarrow leftharpoonup leftharpoondown rightharpoonup
rightharpoondown rightleftharpoons leftrightharpoons iff implies impliedby xleftarrow  xrightarrow
leadsto rightsquigarrow nrightarrow nleftarrow nRightarrow nLeftarrow  twoheadrightarrow
rightarrowtail circlearrowleft circlearrowright curvearrowright upharpoonright

left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm  biggm
Biggm lbrace rbrace lbrack rbrack langle rangle lceil rceil lfloor rfloor lvert rvert  lVert rVert
vert Vert lgroup rgroup lmoustache rmoustache ulcorner urcorner llcorner lrcorner  backslash

infty partial nabla forall exists nexists emptyset varnothing top bot angle measuredangle
triangle square blacksquare Box Diamond lozenge bigstar checkmark clubsuit diamondsuit  heartsuit
spadesuit flat natural sharp surd prime backprime dots ldots cdots vdots ddots dotsb  dotsc dotsi
dotsm dotso degree S P copyright maltese yen

frac dfrac tfrac cfrac genfrac over atop choose above binom dbinom tbinom sqrt root of  overline
underline overbrace underbrace overset underset stackrel substack sideset  overrightarrow
overleftarrow overleftrightarrow underrightarrow underleftarrow widehat  widetilde hat check breve
acute grave tilde bar vec dot ddot dddot ddddot mathring boxed  cancel bcancel xcancel phantom
hphantom vphantom smash mathstrut strut rule

mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak mathbb mathnormal boldsymbol bm  bold
pmb rm bf it sf tt cal frak text textrm textbf textit textsf texttt textnormal mbox hbox  Bbb
displaystyle textstyle scriptstyle scriptscriptstyle tiny scriptsize small normalsize  large Large
LARGE huge Huge color textcolor mathop mathbin mathrel mathord mathopen mathclose  mathpunct
mathinner

quad qquad enspace thinspace medspace thickspace negthinspace negmedspace negthickspace  hspace
hskip kern mkern mskip mspace nobreakspace space hfill hfil cr newline hline hdashline  nonumber
notag tag begin end intertext shortintertext
"""  # letters; functions; relations; operators; arrows; delimiters; signs; stacks; forms; blanks
ENVIRONMENTS = frozenset(_ENVIRONMENTS.split())
COMMANDS = frozenset(_COMMANDS.split())


def inert_places(text: str) -> Iterator[int]:
    """Yield where a command begins that MathJax must not see.

    Args:
        text: what the page's text will be, after all decoding, between two tags.
    """
    for found in COMMAND.finditer(text):
        name = found["name"]
        if name is None:
            continue
        if name in ("begin", "end"):
            environment = ENVIRONMENT.match(text, found.end())
            if environment is None or environment[1] not in ENVIRONMENTS:
                yield found.start()
        elif name not in COMMANDS:
            yield found.start()
