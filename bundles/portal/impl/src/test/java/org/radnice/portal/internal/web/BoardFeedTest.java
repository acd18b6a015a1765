package org.radnice.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.board.Posting;
import org.radnice.portal.internal.board.PostingText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The feed of the notice board against the rules of RSS 2.0 and of its advisory board's profile. */
class BoardFeedTest extends OwnSite {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> CHANNEL = Set.of("title", "link", "description", "language", "copyright", "managingEditor",
            "webMaster", "pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "textInput",
            "skipHours", "skipDays", "item");
    private static final Set<String> ITEM = Set.of(
            "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source");
    private static final String RFC_822_DATE = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
            + " \\d{4} \\d{2}:\\d{2}:\\d{2} (GMT|[+-]\\d{4})";

    @Test
    void anEmptyBoardIsAFeed() throws Exception {
        Element channel = channel();

        assertThat(all(channel, "item")).isEmpty();
        assertThat(text(channel, "title")).startsWith("Úřední deska – ");
        assertThat(text(channel, "language")).isEqualTo("cs");
    }

    @Test
    void whatHangsIsAnItemEach() throws Exception {
        Posting first = post("Záměr prodeje pozemku", "Text", List.of());
        Posting second = post("Bez shrnutí", "", List.of(BoardDataTest.attachment()));

        List<Element> items = all(channel(), "item");

        assertThat(items).extracting(item -> text(item, "guid")).containsExactlyInAnyOrder(first.id(), second.id());
        Element item = item(items, first);
        assertThat(text(item, "title")).isEqualTo("Záměr prodeje pozemku");
        assertThat(text(item, "link")).endsWith("/uredni-deska/" + first.id());
        assertThat(text(item, "description")).isEqualTo("<p>Text</p>");
        assertThat(text(item, "category")).isEqualTo("Záměr města");
        assertThat(ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant().getEpochSecond())
                .isEqualTo(first.postedAt().getEpochSecond());
        assertThat(all(item(items, second), "description")).as("an empty one says nothing").isEmpty();
    }

    @Test
    void whatIsTypedIsNeitherMarkupInTheFeedNorInTheReader() throws Exception {
        Posting posting = post("Daně & <poplatky> ]]>", "Jen <b>pro</b> psy & kočky\n\n<script>alert(1)</script> 😀\u0001\uFFFE", List.of());

        Element item = item(all(channel(), "item"), posting);

        assertThat(text(item, "title")).isEqualTo("Daně & <poplatky> ]]>");
        assertThat(text(item, "description"))
                .isEqualTo("<p>Jen &lt;b&gt;pro&lt;/b&gt; psy &amp; kočky</p><p>&lt;script&gt;alert(1)&lt;/script&gt; 😀</p>");
    }

    private Posting post(String title, String summary, List<NoticeBoard.NewFile> files) {
        LocalDate today = LocalDate.ofInstant(database.kernel().clock().instant(), OfficeTime.ZONE);
        return site.board.post(
                new PostingText(title, "zamer-obce", "Odbor majetku", "", "", summary, today, today.plusDays(15), ""), files);
    }

    /** The channel of the feed as a reader sees it, which has been held against the rules. */
    private Element channel() throws Exception {
        Element rss = parse(site.board().rss());
        assertThat(rss.getTagName()).isEqualTo("rss");
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        assertThat(children(rss)).hasSize(1);
        Element channel = children(rss).get(0);
        assertThat(channel.getTagName()).isEqualTo("channel");
        for (String required : List.of("title", "link", "description")) {
            assertThat(text(channel, required)).as(required).isNotBlank();
        }
        checkNames(channel, CHANNEL, Set.of("category", "item"));
        checkAddress(text(channel, "link"));
        assertThat(text(channel, "ttl")).matches("\\d+");
        checkSelf(channel);
        Set<String> guids = new HashSet<>();
        for (Element item : all(channel, "item")) {
            checkItem(item);
            assertThat(guids.add(text(item, "guid"))).as("an identifier of its own").isTrue();
        }
        return channel;
    }

    private static void checkSelf(Element channel) {
        List<Element> links = children(channel).stream().filter(one -> ATOM.equals(one.getNamespaceURI())).toList();
        assertThat(links).hasSize(1);
        Element self = links.get(0);
        assertThat(self.getLocalName()).isEqualTo("link");
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("type")).isEqualTo("application/rss+xml");
        checkAddress(self.getAttribute("href"));
        assertThat(self.getAttribute("href")).isEqualTo(text(channel, "link") + "/rss.xml");
    }

    private static void checkItem(Element item) {
        checkNames(item, ITEM, Set.of("category"));
        assertThat(text(item, "title")).isNotBlank();
        checkAddress(text(item, "link"));
        assertThat(text(item, "pubDate")).matches(RFC_822_DATE);
        // Refuses a day of the week that does not fit.
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(text(item, "pubDate"));
        assertThat(all(item, "guid").get(0).getAttribute("isPermaLink")).as("it is no address").isEqualTo("false");
        assertThat(text(item, "guid")).isNotBlank();
        assertThat(text(item, "category")).isNotBlank();
    }

    private static void checkNames(Element element, Set<String> known, Set<String> repeated) {
        List<String> names = children(element).stream()
                .filter(one -> one.getNamespaceURI() == null)
                .map(Element::getTagName)
                .toList();
        assertThat(names).isSubsetOf(known);
        assertThat(names.stream().filter(name -> !repeated.contains(name))).doesNotHaveDuplicates();
    }

    private static void checkAddress(String address) {
        assertThat(address).matches("https?://[^/]+/.+");
        assertThat(URI.create(address).toASCIIString()).isEqualTo(address);
    }

    private static Element item(List<Element> items, Posting posting) {
        return items.stream().filter(item -> text(item, "guid").equals(posting.id())).findFirst().orElseThrow();
    }

    private static Element parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private static String text(Element parent, String name) {
        List<Element> found = all(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0).getTextContent();
    }

    private static List<Element> all(Element parent, String name) {
        return children(parent).stream().filter(one -> one.getTagName().equals(name)).toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
