"""Made-up articles: paragraphs of our own corpus, varied by names and numbers, the same each time."""

import datetime
import pathlib
import random
import re

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "Corpus"

NAMES = ["Marlow", "Ostrava", "Tenby", "Carrick", "Solvang", "Durmitor", "Lindau", "Pemba", "Quorn",
         "Vardo", "Whitby", "Yelland", "Zadar", "Almere", "Brasov", "Corvo"]

# One story a language, in our own words; the rules know English alone.
OTHER_LANGUAGES = [
    ("Zoll auf Hafer steigt",
     ["Die Regierung hat den Zoll auf Hafer aus dem Ausland erhöht, wie das Ministerium mitteilte.",
      "Die Landwirte hatten sich lange über die niedrigen Preise beklagt. Nun sollen die Einfuhren "
      "zurückgehen, und die Müller fürchten, dass sie für das Getreide mehr bezahlen müssen.",
      "Der Verband der Händler nannte die Entscheidung falsch und will vor Gericht ziehen."]),
    ("La taxe sur l'avoine augmente",
     ["Le gouvernement a relevé la taxe sur l'avoine qui vient de l'étranger, selon le ministère.",
      "Les agriculteurs se plaignaient depuis longtemps des prix trop bas. Les importations "
      "devraient maintenant baisser, et les meuniers craignent de payer le grain plus cher.",
      "La fédération des négociants a dit que cette décision était une erreur."]),
    ("Sube el arancel a la avena",
     ["El gobierno ha subido el arancel a la avena que llega del extranjero, según el ministerio.",
      "Los agricultores se quejaban desde hace tiempo de los precios bajos. Ahora las importaciones "
      "deben bajar, y los molineros temen que tendrán que pagar más por el grano.",
      "La asociación de comerciantes dijo que la decisión es un error y que irá a los tribunales."]),
]


class Article:
    """A story with what a container can say of it."""

    def __init__(self, number, title, paragraphs, language="en"):
        self.number = number
        self.title = title
        self.paragraphs = paragraphs
        self.language = language
        self.date = datetime.date(2015, 1, 1) + datetime.timedelta(days=number % 4000)
        self.url = f"https://news.example.org/{self.date:%Y/%m}/story-{number}"

    @property
    def text(self):
        return "\n\n".join([self.title] + self.paragraphs) + "\n"

    @property
    def body(self):
        return "\n\n".join(self.paragraphs) + "\n"


class Stories:
    """Gives the article of a number."""

    def __init__(self):
        self.titles, self.paragraphs = [], []
        for path in sorted(CORPUS.glob("*.txt")):
            blocks = [b.strip() for b in path.read_text("utf-8").split("\n\n") if b.strip()]
            if len(blocks) > 2 and not blocks[0].startswith("---"):
                self.titles.append(" ".join(blocks[0].split()))
                self.paragraphs += [" ".join(b.split()) for b in blocks[1:] if len(b) > 120]

    def article(self, number):
        chance = random.Random(number)
        paragraphs = [self.varied(p, chance) for p in chance.sample(self.paragraphs, 4)]
        return Article(number, f"{chance.choice(self.titles)} ({number})", paragraphs)

    def foreign(self, number):
        title, paragraphs = OTHER_LANGUAGES[number % len(OTHER_LANGUAGES)]
        return Article(number, f"{title} ({number})", paragraphs, language="")

    @staticmethod
    def varied(paragraph, chance):
        """Other amounts, and another name for each firm with a common ending."""
        paragraph = re.sub(r"\b[1-9]\d(?= percent)", lambda _: str(chance.randint(10, 99)), paragraph)
        return re.sub(r"\b[A-Z][a-z]+(?= (Steel|Foods|Holdings|Mills|Metals|Grain)\b)",
                      lambda _: chance.choice(NAMES), paragraph)
