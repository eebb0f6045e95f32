// KDE's calendar store subscribed to feeds; KDE's own library works out what is shown of them.
//
// Usage: akonadi_session FIRST AFTER ADDRESS…
//
// Each line of input is a command, and each is answered with a line of JSON: "refresh" fetches all
// feeds again, "show" says what KDE's programs show of each from the first day to the one before the
// last, "import FILE" takes a file in and says what is shown of that.

#include <Akonadi/AgentInstanceCreateJob>
#include <Akonadi/AgentManager>
#include <Akonadi/CollectionFetchJob>
#include <Akonadi/CollectionFetchScope>
#include <Akonadi/ItemFetchJob>
#include <Akonadi/ItemFetchScope>
#include <Akonadi/ServerManager>
#include <Akonadi/Session>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/OccurrenceIterator>
#include <QCoreApplication>
#include <QDBusInterface>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimeZone>
#include <QTimer>
#include <akonadi_version.h>
#include <iostream>
#include <string>

using namespace Akonadi;
using namespace KCalendarCore;

static const QString resource = QStringLiteral("akonadi_ical_resource");

// Whether a job has ended well. On a busy machine the store now and then never answers a connection
// that it was slow to take; then the next question, on a connection of its own, gets its answer.
static bool succeeds(KJob &job)
{
    job.setAutoDelete(false);
    QEventLoop loop;
    QObject::connect(&job, &KJob::result, &loop, &QEventLoop::quit);
    QTimer::singleShot(10000, &loop, [&] {
        job.kill();
        loop.quit();
    });
    job.start();
    loop.exec();
    return job.error() == KJob::NoError;
}

// Lets everything go on until something holds. Who started this program loses patience one day.
template<typename Condition> static void waitUntil(Condition holds)
{
    while (!holds()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
}

static AgentInstance subscribe(const QString &address)
{
    AgentInstanceCreateJob job(AgentManager::self()->type(resource));
    if (!succeeds(job)) {
        std::cerr << job.errorString().toStdString() << std::endl;
        std::exit(1);
    }
    AgentInstance instance = job.instance();
    QDBusInterface settings(QStringLiteral("org.freedesktop.Akonadi.Resource.") + instance.identifier(),
                            QStringLiteral("/Settings"), QStringLiteral("org.kde.Akonadi.ICal.Settings"));
    settings.call(QStringLiteral("setPath"), address);
    settings.call(QStringLiteral("setReadOnly"), true);
    settings.call(QStringLiteral("save"));
    instance.setIsOnline(true);
    instance.reconfigure();
    return instance;
}

static QString moment(const QDateTime &time, bool allDay)
{
    return allDay ? time.date().toString(QStringLiteral("yyyyMMdd"))
                  : time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

static QString status(const Event &event)
{
    switch (event.status()) {
    case Incidence::StatusTentative:
        return QStringLiteral("TENTATIVE");
    case Incidence::StatusConfirmed:
        return QStringLiteral("CONFIRMED");
    case Incidence::StatusCanceled:
        return QStringLiteral("CANCELLED");
    default:
        return QString();
    }
}

static QJsonArray alarms(const Event &event)
{
    QJsonArray found;
    for (const Alarm::Ptr &alarm : event.alarms()) {
        found.append(alarm->startOffset().asSeconds());
    }
    return found;
}

// Each occurrence: UID, start, end, title, status, sequence and alarms.
static QJsonArray shown(const Collection &collection, const QDate &first, const QDate &after, Session *session)
{
    ItemFetchJob job(collection, session);
    job.fetchScope().fetchFullPayload();
    // What a resource has not delivered yet is not waited for.
    job.fetchScope().setCacheOnly(true);
    if (!succeeds(job)) {
        return {};
    }
    MemoryCalendar calendar(QTimeZone::systemTimeZone());
    for (const Item &item : job.items()) {
        if (item.hasPayload<Incidence::Ptr>()) {
            calendar.addIncidence(item.payload<Incidence::Ptr>());
        }
    }
    QJsonArray rows;
    OccurrenceIterator occurrences(calendar, first.startOfDay(), after.startOfDay().addSecs(-1));
    while (occurrences.hasNext()) {
        occurrences.next();
        const Event::Ptr event = occurrences.incidence().dynamicCast<Event>();
        const bool allDay = event->allDay();
        const QDateTime start = occurrences.occurrenceStartDate();
        // A whole day's end is its last day here.
        const QDateTime end = event->endDateForStart(start).addDays(allDay ? 1 : 0);
        rows.append(QJsonArray{event->uid(), moment(start, allDay), moment(end, allDay), event->summary(),
                               status(*event), event->revision(), alarms(*event)});
    }
    return rows;
}

// What is shown of each address, as far as the store answers.
static QJsonObject shown(const QDate &first, const QDate &after)
{
    Session session;
    CollectionFetchJob job(Collection::root(), CollectionFetchJob::Recursive, &session);
    QJsonObject found;
    if (!succeeds(job)) {
        return found;
    }
    for (const Collection &collection : job.collections()) {
        if (collection.resource().startsWith(resource)) {
            found[collection.remoteId()] = shown(collection, first, after, &session);
        }
    }
    return found;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QDate first = QDate::fromString(arguments[1], Qt::ISODate);
    const QDate after = QDate::fromString(arguments[2], Qt::ISODate);

    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.setStandardOutputFile(QProcess::nullDevice());
    server.start(QStringLiteral("akonadi_control"), QStringList());
    waitUntil([] {
        return ServerManager::state() == ServerManager::Running && AgentManager::self()->type(resource).isValid();
    });
    AgentInstance::List feeds;
    for (const QString &address : arguments.mid(3)) {
        feeds << subscribe(address);
    }

    for (std::string line; std::getline(std::cin, line);) {
        const QString command = QString::fromStdString(line);
        // What is said to a command is the one member of an array.
        QJsonArray answer;
        if (command == QLatin1String("version")) {
            answer << QStringLiteral(AKONADI_VERSION_STRING);
        } else if (command == QLatin1String("refresh")) {
            for (AgentInstance feed : feeds) {
                // One that is told while it fetches for the first time never comes back.
                feed = AgentManager::self()->instance(feed.identifier());
                if (feed.status() == AgentInstance::Idle) {
                    feed.synchronize();
                }
            }
        } else if (command == QLatin1String("show")) {
            answer << shown(first, after);
        } else if (command.startsWith(QLatin1String("import "))) {
            subscribe(command.mid(7));
        }
        std::cout << QJsonDocument(answer).toJson(QJsonDocument::Compact).toStdString() << std::endl;
    }
}
