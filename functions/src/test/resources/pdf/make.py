"""Makes the PDFs beside it with programs that others wrote: what a nominator may send, in `taken`, and what acts when it is opened, in `refused`.

Usage: pip install -r requirements.txt && python make.py <a Chromium>
"""

import pathlib
import subprocess
import sys
import tempfile

import cairocffi
import matplotlib
import pikepdf
import pymupdf
import typst
import weasyprint
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

HERE = pathlib.Path(__file__).parent
TAKEN = HERE / "taken"
REFUSED = HERE / "refused"
WORDS = "Launch of the annual report on JavaScript for children"
PAGE = f"""<!doctype html><html lang="en"><title>Report</title><h1>{WORDS}</h1>
<p lang="ar" dir="rtl">تقرير عن مكافحة الاتجار بالأشخاص</p><p><a href="https://example.org/report">The report</a></p>"""
LETTER = b"A letter."


def reportlab():
    page = canvas.Canvas(str(TAKEN / "reportlab.pdf"), pagesize=A4)
    page.setTitle("Embedded files")
    page.bookmarkPage("one")
    page.addOutlineEntry("JavaScript", "one")
    page.drawString(72, 720, WORDS)
    page.linkURL("https://example.org/report", (72, 700, 200, 720))
    page.save()
    page = canvas.Canvas(str(TAKEN / "reportlab-form.pdf"), pagesize=A4)
    page.drawString(72, 720, "Name")
    page.acroForm.textfield(name="name", value="Amina", x=120, y=710, width=200, height=24)
    page.acroForm.checkbox(name="agrees", checked=True, x=120, y=680)
    page.save()


def cairo():
    surface = cairocffi.PDFSurface(str(TAKEN / "cairo.pdf"), 595, 842)
    context = cairocffi.Context(surface)
    context.move_to(72, 120)
    context.show_text(WORDS)
    surface.finish()


def mat_plot_lib():
    matplotlib.use("pdf")
    from matplotlib import pyplot

    pyplot.figure(figsize=(3, 2))
    pyplot.bar(["2024", "2026"], [3, 5])
    pyplot.savefig(TAKEN / "matplotlib.pdf")


def typesetters():
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "report.typ"
        source.write_text(f"= {WORDS}\n\n#link(\"https://example.org/report\")[The report] says $a^2 + b^2$.\n")
        typst.compile(str(source), output=str(TAKEN / "typst.pdf"))
    weasyprint.HTML(string=PAGE).write_pdf(TAKEN / "weasyprint.pdf")
    weasyprint.HTML(string=PAGE).write_pdf(
        REFUSED / "weasyprint-attachment.pdf", attachments=[weasyprint.Attachment(string=LETTER.decode(), name="letter.txt")]
    )


def chromium(executable):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "report.html"
        source.write_text(PAGE)
        subprocess.run(
            [executable, "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={TAKEN / 'chromium.pdf'}", source.as_uri()],
            check=True,
        )


def mupdf():
    def document():
        made = pymupdf.open()
        made.new_page().insert_text((72, 120), WORDS)
        return made

    document().save(TAKEN / "mupdf.pdf", deflate=True, use_objstms=True)
    attached = document()
    attached.embfile_add("letter.txt", LETTER)
    attached.save(REFUSED / "mupdf-attachment.pdf", deflate=True, use_objstms=True)
    noted = document()
    noted[0].add_file_annot((72, 200), LETTER, "letter.txt")
    noted.save(REFUSED / "mupdf-attached-to-a-page.pdf", deflate=True, use_objstms=True)
    for kind, name in ((pymupdf.LINK_LAUNCH, "program"), (pymupdf.LINK_GOTOR, "other-file")):
        linked = document()
        linked[0].insert_link({"kind": kind, "from": pymupdf.Rect(72, 100, 300, 130), "file": "other.pdf", "page": 0, "to": pymupdf.Point(0, 0)})
        linked.save(REFUSED / f"mupdf-{name}.pdf", deflate=True, use_objstms=True)


def qpdf():
    streams = {"object_stream_mode": pikepdf.ObjectStreamMode.generate, "compress_streams": True}
    with pikepdf.open(TAKEN / "reportlab.pdf") as report:
        report.save(TAKEN / "qpdf.pdf", **streams)
        report.save(TAKEN / "qpdf-linearized.pdf", linearize=True, **streams)
        report.save(REFUSED / "qpdf-password.pdf", encryption=pikepdf.Encryption(user="user", owner="owner"), **streams)
        report.save(REFUSED / "qpdf-rights-only.pdf", encryption=pikepdf.Encryption(user="", owner="owner"), **streams)
        report.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('here')")
        report.save(REFUSED / "qpdf-script.pdf", **streams)
    with pikepdf.open(TAKEN / "reportlab-form.pdf") as form:
        form.save(TAKEN / "qpdf-form.pdf", **streams)
        form.Root.AcroForm.Fields[0].AA = pikepdf.Dictionary(K=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="AFNumber_Format(2)"))
        form.save(REFUSED / "qpdf-form-with-a-script.pdf", **streams)


for each in (TAKEN, REFUSED):
    each.mkdir(exist_ok=True)
reportlab()
cairo()
mat_plot_lib()
typesetters()
chromium(sys.argv[1])
mupdf()
qpdf()
