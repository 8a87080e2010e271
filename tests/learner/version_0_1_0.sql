BEGIN TRANSACTION;
CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, item TEXT NOT NULL, fingerprint TEXT NOT NULL, try INTEGER NOT NULL,
    answer TEXT NOT NULL, score REAL NOT NULL, status TEXT NOT NULL, notes TEXT NOT NULL, at TEXT NOT NULL
);
INSERT INTO "answers" VALUES(1,'lesson','01-single','ecd7c650ac2503d0',1,'"a"',1.0,'right','[]','2026-11-26T21:26:12.705+00:00');
INSERT INTO "answers" VALUES(2,'lesson','01-multiple','cf7e66b14777d459',1,'["b", "c"]',1.0,'right','[]','2026-11-26T21:26:12.713+00:00');
INSERT INTO "answers" VALUES(3,'lesson','01-truth','25a8f231c332a8cd',1,'"false"',1.0,'right','[]','2026-11-26T21:26:12.716+00:00');
INSERT INTO "answers" VALUES(4,'lesson','01-gaps','dbf0d9308754fb71',1,'{"1": "vor", "2": "Mieten"}',1.0,'right','[]','2026-11-26T21:26:12.719+00:00');
INSERT INTO "answers" VALUES(5,'lesson','01-bank','4e7248c29bad8243',1,'{"1": "kündigt", "2": "betont"}',1.0,'right','[]','2026-11-26T21:26:12.724+00:00');
INSERT INTO "answers" VALUES(6,'lesson','01-match','be3802bb10806c88',1,'{"1": "a", "2": "b"}',1.0,'right','[]','2026-11-26T21:26:12.727+00:00');
INSERT INTO "answers" VALUES(7,'lesson','01-order','1ea6796cb1f976da',1,'["a", "c", "d", "b"]',1.0,'right','[]','2026-11-26T21:26:12.729+00:00');
INSERT INTO "answers" VALUES(8,'lesson','01-group','a613b873ead7c39e',1,'{"a": "weber", "b": "weber", "c": "brandt"}',1.0,'right','[]','2026-11-26T21:26:12.733+00:00');
INSERT INTO "answers" VALUES(9,'lesson','01-short','31e7b12b8a632cd1',1,'"die Miete"',1.0,'right','[]','2026-11-26T21:26:12.735+00:00');
INSERT INTO "answers" VALUES(10,'lesson','01-words','f61bd663dcf57014',1,'["6", "9", "13"]',1.0,'right','[]','2026-11-26T21:26:12.740+00:00');
INSERT INTO "answers" VALUES(11,'lesson','01-transform','541262d981b7b6bf',1,'"er habe seit 2008 am See gestanden."',1.0,'right','[]','2026-11-26T21:26:12.742+00:00');
INSERT INTO "answers" VALUES(12,'lesson','01-axis','acafb98ddd47d99a',1,'{"a": "2025", "b": "2008"}',1.0,'right','[]','2026-11-26T21:26:12.746+00:00');
INSERT INTO "answers" VALUES(13,'lesson','01-speakers','c9c0d5ef191f7db0',1,'{"a": ["weber", "brandt"], "b": ["brandt"]}',1.0,'right','[]','2026-11-26T21:26:12.749+00:00');
INSERT INTO "answers" VALUES(14,'lesson','01-writing','4b0d30b136481036',1,'"Die Stadt kündigte an, der Markt ziehe im Herbst in die neue Halle um. Die Halle sei trocken und hell, sagte die Bürgermeisterin."',1.0,'right','[]','2026-11-26T21:26:12.753+00:00');
INSERT INTO "answers" VALUES(15,'lesson','01-guess','9d774671f91329f6',1,'"a"',1.0,'right','[]','2026-11-26T21:26:12.756+00:00');
INSERT INTO "answers" VALUES(16,'lesson','01-short','31e7b12b8a632cd1',2,'"das Geld"',0.0,'wrong','["wrong"]','2026-11-26T21:26:12.772+00:00');
INSERT INTO "answers" VALUES(17,'lesson','01-truth','25a8f231c332a8cd',2,'"true"',0.0,'wrong','[]','2026-11-26T21:26:12.779+00:00');
INSERT INTO "answers" VALUES(18,'lesson','01-truth','25a8f231c332a8cd',3,'"false"',0.0,'shown','[]','2026-11-26T21:26:12.781+00:00');
CREATE TABLE cards (
    lesson TEXT NOT NULL, card TEXT NOT NULL, due TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (lesson, card)
);
INSERT INTO "cards" VALUES('lesson','word:Miete','2026-11-26T21:36:12.831655+00:00','{"card_id": 0, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-26T21:36:12.831655+00:00", "last_review": "2026-11-26T21:26:12.831655+00:00"}');
CREATE TABLE guesses (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, word TEXT NOT NULL, guess TEXT NOT NULL, status TEXT NOT NULL, at TEXT NOT NULL
);
INSERT INTO "guesses" VALUES(1,'lesson','Miete','meadow','wrong','2026-11-26T21:26:12.816+00:00');
CREATE TABLE known (
    lesson TEXT NOT NULL, word TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (lesson, word)
);
INSERT INTO "known" VALUES('lesson','spöttisch','2026-11-26T21:26:12.822+00:00');
CREATE TABLE paragraph_notes (
    lesson TEXT NOT NULL, text TEXT NOT NULL, paragraph INTEGER NOT NULL,
    note TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (lesson, text, paragraph)
);
INSERT INTO "paragraph_notes" VALUES('lesson','b2',2,'Wer ist das?','2026-11-26T21:26:12.829+00:00');
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL, card TEXT NOT NULL, rating INTEGER NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL
);
INSERT INTO "reviews" VALUES(1,'lesson','word:Miete',3,'2026-11-26T21:26:12.831655+00:00','{"card_id": 0, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-26T21:36:12.831655+00:00", "last_review": "2026-11-26T21:26:12.831655+00:00"}');
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "settings" VALUES('help','de');
INSERT INTO "settings" VALUES('text','b1');
INSERT INTO "settings" VALUES('glosses','plain');
CREATE TABLE sheets (
    lesson TEXT NOT NULL, day TEXT NOT NULL, sheet TEXT NOT NULL,
    PRIMARY KEY (lesson, day)
);
CREATE INDEX answers_of_item ON answers (lesson, item, fingerprint);
CREATE INDEX reviews_of_card ON reviews (lesson, card);
CREATE INDEX guesses_of_lesson ON guesses (lesson);
COMMIT;
PRAGMA user_version = 3;
