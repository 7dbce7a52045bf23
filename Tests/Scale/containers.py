"""Writes articles in the formats that tradefacts reads. Standard library only."""

import base64
import gzip
import io
import json
import lzma
import bz2
import tarfile
import textwrap
import zipfile
from email.header import Header
from html import escape

WORDS_OF_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def mail_date(day):
    return (f"{WORDS_OF_DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
            " 10:00:00 +0100")


def paragraphs_html(article):
    return "".join(f"<p>{escape(p)}</p>\n" for p in article.paragraphs)


def text(articles):
    return articles[0].text.encode()


def markdown(articles):
    a = articles[0]
    return f"# {a.title}\n\n{a.body}".encode()


def html(articles):
    a = articles[0]
    return (
        f"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{escape(a.title)}</title>\n"
        f"<meta property=\"og:title\" content=\"{escape(a.title)}\">\n"
        f"<meta property=\"article:published_time\" content=\"{a.date}T08:00:00Z\">\n"
        f"<link rel=\"canonical\" href=\"{a.url}\"></head>\n<body><nav><a href=\"/\">Home</a></nav>\n"
        f"<article><h1>{escape(a.title)}</h1>\n{paragraphs_html(a)}</article>\n"
        "<footer>Terms of use</footer></body></html>\n").encode()


def rows(articles):
    lines = [json.dumps({"id": f"row-{a.number}", "text": a.text, "title": a.title, "url": a.url,
                         "published": str(a.date)}, ensure_ascii=False) for a in articles]
    return ("\n".join(lines) + "\n").encode()


def mail(articles):
    a = articles[0]
    subject = Header(a.title, "utf-8").encode()
    head = (f"From: Trade Wire <desk@wire.example.org>\nTo: you@example.com\nSubject: {subject}\n"
            f"Date: {mail_date(a.date)}\nMessage-ID: <{a.number}@wire.example.org>\n"
            "MIME-Version: 1.0\n")
    plain = ("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
             + base64.encodebytes(a.body.encode()).decode())
    if a.number % 2:
        return (head + plain).encode()
    page = f"Content-Type: text/html; charset=utf-8\n\n<html><body>{paragraphs_html(a)}</body></html>\n"
    return (head + "Content-Type: multipart/alternative; boundary=\"part\"\n\n"
            f"--part\n{plain}\n--part\n{page}\n--part--\n").encode()


def mailbox(articles):
    return b"".join(b"From desk@wire.example.org Mon Jan  5 10:00:00 2015\n" + mail([a]) + b"\n"
                    for a in articles)


def rss(articles):
    items = "".join(
        f"<item><title>{escape(a.title)}</title><link>{a.url}</link>"
        f"<pubDate>{mail_date(a.date)}</pubDate><description>In short.</description>"
        f"<content:encoded><![CDATA[{paragraphs_html(a)}]]></content:encoded></item>\n"
        for a in articles)
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
            " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
            f"<title>Trade Wire</title><link>https://news.example.org/</link>\n{items}"
            "</channel></rss>\n").encode()


def atom(articles):
    entries = "".join(
        f"<entry><title>{escape(a.title)}</title><link href=\"{a.url}\"/><id>{a.url}</id>"
        f"<updated>{a.date}T09:00:00Z</updated>"
        f"<content type=\"html\">{escape(paragraphs_html(a))}</content></entry>\n" for a in articles)
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
            f"<title>Trade Wire</title>\n{entries}</feed>\n").encode()


def nitf_element(a):
    return (f"<nitf><head><title>{escape(a.title)}</title><docdata>"
            f"<date.issue norm=\"{a.date:%Y%m%d}T080000Z\"/></docdata></head><body><body.head>"
            f"<hedline><hl1>{escape(a.title)}</hl1></hedline></body.head><body.content>"
            f"{paragraphs_html(a)}</body.content></body></nitf>\n")


def nitf(articles):
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + nitf_element(articles[0])).encode()


def newsml(articles):
    items = "".join(
        f"<newsItem guid=\"tag:example.org,{a.number}\" xml:lang=\"en\"><itemMeta>"
        f"<provider literal=\"Trade Wire\"/><versionCreated>{a.date}T08:00:00Z</versionCreated>"
        f"</itemMeta><contentMeta><headline>{escape(a.title)}</headline></contentMeta><contentSet>"
        f"<inlineXML contenttype=\"application/nitf+xml\">{nitf_element(a)}</inlineXML></contentSet>"
        "</newsItem>\n" for a in articles)
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>\n"
            f"{items}</itemSet></newsMessage>\n").encode()


def record(kind, a, block, content_type):
    return (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {a.url}\r\n"
            f"WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{a.number:032x}>\r\n"
            f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
            ).encode() + block + b"\r\n\r\n"


def response(a):
    page = html([a])
    if a.number % 2:
        page = gzip.compress(page, mtime=0)
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    if a.number % 2:
        head += "Content-Encoding: gzip\r\n"
    return record("response", a, (head + "\r\n").encode() + page, "application/http; msgtype=response")


WARC_INFO = (b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\n"
             b"Content-Length: 16\r\n\r\nsoftware: none\r\n\r\n\r\n")


def warc(articles):
    return WARC_INFO + b"".join(response(a) for a in articles)


def warc_gz(articles):
    return b"".join(gzip.compress(r, mtime=0) for r in [WARC_INFO] + [response(a) for a in articles])


def wet(articles):
    return WARC_INFO + b"".join(record("conversion", a, a.text.encode(), "text/plain")
                                for a in articles)


def zipped(files, compression=zipfile.ZIP_DEFLATED):
    """`files` are pairs of a name and bytes."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", compression) as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = compression
            archive.writestr(info, content)
    return data.getvalue()


def tarred(files, mode="w"):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=mode) as archive:
        for name, content in files:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return data.getvalue()


def named(articles):
    return [(f"s-{a.number}.txt", a.text.encode()) for a in articles]


def zip_file(articles):
    return zipped(named(articles))


def tar_file(articles):
    return tarred(named(articles))


def tar_gz(articles):
    return gzip.compress(tarred(named(articles)), mtime=0)


def tar_xz(articles):
    return lzma.compress(tarred(named(articles)))


def nested(articles):
    """A zip in a tar."""
    return tarred([("inner.zip", zip_file(articles))])


def text_gz(articles):
    return gzip.compress(text(articles), mtime=0)


def text_bz2(articles):
    return bz2.compress(text(articles))


def pdf(articles):
    """A page of lines in Helvetica, as small as PDF 1.4 allows."""
    lines = [line for block in articles[0].text.split("\n\n") for line in textwrap.wrap(block, 90) + [""]]
    latin = lambda s: s.encode("latin-1", "replace").decode("latin-1")
    quoted = [latin(x).replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for x in lines]
    content = "BT /F1 9 Tf 12 TL 40 800 Td\n" + "\n".join(f"({q}) Tj T*" for q in quoted) + "\nET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    data, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    data += (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
             f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n")
    return data.encode("latin-1")


# Name → ending of the file, articles in one, writer.
FORMATS = {
    "text": (".txt", 1, text), "markdown": (".md", 1, markdown), "html": (".html", 1, html),
    "jsonl": (".jsonl", 20, rows), "mail": (".eml", 1, mail), "mbox": (".mbox", 10, mailbox),
    "rss": (".rss", 10, rss), "atom": (".xml", 10, atom), "nitf": (".xml", 1, nitf),
    "newsml": (".xml", 5, newsml), "warc": (".warc", 10, warc), "warc_gz": (".warc.gz", 10, warc_gz),
    "wet": (".warc", 10, wet), "zip": (".zip", 10, zip_file), "tar": (".tar", 10, tar_file),
    "tar_gz": (".tar.gz", 10, tar_gz), "tar_xz": (".tar.xz", 10, tar_xz),
    "nested": (".tar", 10, nested), "text_gz": (".txt.gz", 1, text_gz),
    "text_bz2": (".txt.bz2", 1, text_bz2),
}
