"""A plan of another province's shape, for what the shipped one does not have.

It speaks English first, has one year, days off of its own, lunar days, hours, groups of groups that
are not all units, and no announcements when it begins.
"""

import programmes

FOLDER = "ben-lau"


def text(en, vi):
    return {"vi": vi, "en": en}


PROGRAMME = {
    "id": "ben-lau-reads", "language": "en", "horizon": "2027..2027",
    "title": text("Bến Lau reads; a plan, with commas", "Bến Lau đọc sách; kế hoạch, có dấu phẩy"),
    "domain": "lich.ben-lau.example", "url": "https://lich.ben-lau.example/reads/",
    "weekend": ["friday", "sunday"], "cancelled": "notice",
    "categories": [
        {"id": "libraries", "name": text("Libraries, reading", "Thư viện, đọc sách"),
         "color": "teal"},
        {"id": "reports", "name": text("Reports", "Báo cáo")},
    ],
    "observance-groups": [{"id": "harbour-days", "name": text("Harbour days", "Ngày của cảng")}],
    "observances": [
        {"id": "founding", "title": text("Founding of the harbour", "Ngày lập cảng"),
         "when": "17/3", "groups": ["harbour-days"], "day-off": True},
        {"id": "whale-festival", "title": text("Whale festival", "Lễ hội Nghinh Ông"),
         "when": "16/8 âm lịch", "groups": ["harbour-days"]},
    ],
}
UNITS = [
    {"id": "office", "name": text("Office of the province", "Văn phòng tỉnh")},
    {"id": "education", "name": text("Department of Education", "Sở Giáo dục"),
     "weekend": ["sunday"]},
    {"id": "city-library", "name": text("City Library", "Thư viện Thành phố")},
    {"id": "north-library", "name": text("North Library", "Thư viện phía Bắc")},
    {"id": "readers", "name": text("Readers' clubs", "Các câu lạc bộ bạn đọc"), "group": []},
    {"id": "libraries", "name": text("The libraries", "Các thư viện"),
     "group": ["city-library", "north-library"]},
    {"id": "reading-places", "name": text("Reading places", "Các điểm đọc"),
     "group": ["libraries", "readers"]},
    {"id": "everywhere", "name": text("The whole province", "Toàn tỉnh"),
     "group": ["reading-places", "education"]},
]
EVENTS = [
    {"id": "learning-week", "title": text("Learning Week", "Tuần lễ học tập"),
     "when": {"announced-by": "office", "expected": "1/10..7/10", "ask-from": "1/9"},
     "category": ["libraries", "reports"], "lead": "education", "with": ["everywhere"]},
    {"id": "craft-fair", "title": text("Craft fair", "Hội chợ nghề"), "when": "undated",
     "category": "libraries", "lead": "education", "with": ["reading-places"]},
    {"id": "heritage-day", "title": text("Heritage Day", "Ngày Di sản"), "when": "23/11",
     "category": "libraries", "lead": "office", "with": ["everywhere"]},
    {"id": "lantern-evening", "title": text("Lantern evening", "Đêm hội trăng rằm"),
     "when": "15/8 âm lịch", "category": "libraries", "lead": "libraries"},
    {"id": "spring-market", "title": text("Spring book market", "Chợ sách Xuân"),
     "when": "23/12 âm lịch..7/1 âm lịch", "category": "libraries", "lead": "city-library"},
    {"id": "harbour", "title": text("Reading at the harbour", "Đọc sách bên cảng"),
     "when": {"on": "harbour-days"}, "category": "libraries", "lead": "readers"},
    {"id": "evenings", "title": text("Open evenings", "Tối mở cửa"),
     "when": {"weekly": ["wednesday", "thursday"], "hours": "18:30-21:00", "except": "holidays"},
     "category": "libraries", "lead": "north-library"},
    {"id": "report", "title": text("Yearly report", "Báo cáo năm"),
     "when": {"before": "12/12", "working-day": "previous"}, "category": "reports",
     "lead": "office", "report": ["everywhere"]},
]


def write(calendars):
    """Writes the programme into a folder of programmes."""
    folder = calendars / FOLDER
    folder.mkdir(parents=True)
    for name, document in (("programme", PROGRAMME), ("units", UNITS), ("events", EVENTS)):
        programmes.save(document, folder / f"{name}.yaml")
