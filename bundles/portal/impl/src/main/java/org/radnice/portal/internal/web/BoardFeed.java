package org.radnice.portal.internal.web;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.radnice.kernel.api.office.OfficeTime;
import org.radnice.portal.internal.board.Posting;

/** The notice board as RSS 2.0. */
final class BoardFeed {

    // The factory of the JDK: which others the platform holds must not matter here.
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    /** What XML 1.0 has no way to write. */
    private static final Pattern NO_XML = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private BoardFeed() {}

    /**
     * Writes the feed.
     *
     * @param site address of the server
     * @param title of the board, in Czech as the documents are
     * @param description of the board
     * @param categories names of the categories, by their codes
     */
    static String rss(List<Posting> postings, String site, String title, String description, UnaryOperator<String> categories) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("atom", "http://www.w3.org/2005/Atom");
            xml.writeStartElement("channel");
            element(xml, "title", title);
            element(xml, "link", site + "/uredni-deska");
            element(xml, "description", description);
            element(xml, "language", "cs");
            element(xml, "ttl", "15");
            xml.writeEmptyElement("atom", "link", "http://www.w3.org/2005/Atom");
            xml.writeAttribute("href", site + "/uredni-deska/rss.xml");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("type", "application/rss+xml");
            for (Posting posting : postings) {
                xml.writeStartElement("item");
                element(xml, "title", posting.text().title());
                element(xml, "link", site + "/uredni-deska/" + posting.id());
                xml.writeStartElement("guid");
                xml.writeAttribute("isPermaLink", "false");
                xml.writeCharacters(posting.id());
                xml.writeEndElement();
                element(xml, "category", categories.apply(posting.text().category()));
                if (!posting.text().summary().isBlank()) {
                    element(xml, "description", html(posting));
                }
                element(
                        xml,
                        "pubDate",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(posting.postedAt().atZone(OfficeTime.ZONE)));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Readers take a description for HTML: a sign that is none of HTML must not become one there. */
    private static String html(Posting posting) {
        return BoardPages.paragraphs(posting).stream()
                .map(text -> "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>")
                .collect(Collectors.joining());
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NO_XML.matcher(value).replaceAll(""));
        xml.writeEndElement();
    }
}
