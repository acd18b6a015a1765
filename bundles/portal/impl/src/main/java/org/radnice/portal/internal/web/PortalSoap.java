package org.radnice.portal.internal.web;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.ContentNotFoundException;
import org.radnice.portal.internal.content.Kind;
import org.radnice.portal.internal.content.Published;
import org.radnice.portal.internal.content.Said;
import org.radnice.portal.internal.content.ServiceView;
import org.radnice.security.api.Public;

/** Service pages and the notice board for programs that speak SOAP. */
@WebService(
        name = "Portal",
        serviceName = "PortalService",
        portName = "PortalPort",
        targetNamespace = PortalSoap.NAMESPACE)
public class PortalSoap {

    static final String NAMESPACE = "https://radnice.org/portal/v1";

    /** A service in a list. */
    public static class ServiceItem {
        public String slug;
        public String title;
        public String summary;
        public String topic;
        public String path;
    }

    /** A service; each part is a list of paragraphs or items. */
    public static class ServiceDetail extends ServiceItem {
        public String unit;
        public List<String> who;
        public List<String> need;
        public List<String> fee;
        public boolean feeExample;
        public List<String> deadline;
        public List<String> where;
        public List<String> how;
        public List<String> online;
        public List<String> appeal;
        public List<String> notes;
        public List<String> legal;
        public String verifiedOn;
    }

    /** A posting; days are ISO dates. */
    public static class Notice {
        public String id;
        public String title;
        public String category;
        public String issuer;
        public String referenceNumber;
        public String fileMark;
        public String postedOn;
        public String relevantUntil;
        public String sha256;
        public String path;
    }

    private final Catalog catalog;
    private final Published published;
    private final NoticeBoard board;

    PortalSoap(Catalog catalog, Published published, NoticeBoard board) {
        this.catalog = catalog;
        this.published = published;
        this.board = board;
    }

    /** All service pages by title. */
    @WebMethod
    @WebResult(name = "service")
    @Public
    public List<ServiceItem> listServices(@WebParam(name = "language") String language) {
        List<ServiceItem> items = new ArrayList<>();
        for (Catalog.Card card : catalog.lists(locale(language)).services()) {
            items.add(fill(new ServiceItem(), card.slug(), card.title(), card.summary(), card.topic()));
        }
        return items;
    }

    /** One service page. CXF orders the elements of a request by name, so the parameters stand in that order. */
    @WebMethod
    @WebResult(name = "service")
    @Public
    public ServiceDetail getService(
            @WebParam(name = "language") String language, @WebParam(name = "slug") String slug) {
        Published.Live live = catalog.find(Kind.SERVICE, slug == null ? "" : slug)
                .orElseThrow(ContentNotFoundException::new);
        ServiceView view = published.view(live, locale(language).getLanguage());
        ServiceDetail detail = new ServiceDetail();
        fill(detail, slug, view.title().one(), view.summary().one(), view.topic());
        detail.unit = view.unit();
        detail.who = lines(view.who());
        detail.need = lines(view.need());
        detail.fee = lines(view.fee());
        detail.feeExample = view.feeExample();
        detail.deadline = lines(view.deadline());
        detail.where = lines(view.where());
        detail.how = lines(view.how());
        detail.online = lines(view.online());
        detail.appeal = lines(view.appeal());
        detail.notes = lines(view.notes());
        detail.legal = view.legal().stream()
                .map(basis -> (basis.act() + " " + basis.clause()).strip())
                .collect(Collectors.toCollection(ArrayList::new));
        detail.verifiedOn = live.content().review().verifiedOn() == null
                ? null
                : live.content().review().verifiedOn().toString();
        return detail;
    }

    /** What hangs on the notice board, newest first. */
    @WebMethod
    @WebResult(name = "notice")
    @Public
    public List<Notice> listNotices() {
        List<Notice> notices = new ArrayList<>();
        for (Posting posting : board.shown()) {
            Notice notice = new Notice();
            notice.id = posting.id();
            notice.title = posting.text().title();
            notice.category = posting.text().category();
            notice.issuer = posting.text().issuer();
            notice.referenceNumber = posting.text().referenceNumber();
            notice.fileMark = posting.text().fileMark();
            notice.postedOn = OfficeTime.day(posting.postedAt()).toString();
            notice.relevantUntil = posting.text().to().toString();
            notice.sha256 = posting.sha256();
            notice.path = "/uredni-deska/" + posting.id();
            notices.add(notice);
        }
        return notices;
    }

    private static ServiceItem fill(ServiceItem item, String slug, String title, String summary, String topic) {
        item.slug = slug;
        item.title = title;
        item.summary = summary;
        item.topic = topic;
        item.path = Kind.SERVICE.path(slug);
        return item;
    }

    private static List<String> lines(Said said) {
        return new ArrayList<>(said.lines());
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag("en".equals(language) || "uk".equals(language) ? language : "cs");
    }
}
