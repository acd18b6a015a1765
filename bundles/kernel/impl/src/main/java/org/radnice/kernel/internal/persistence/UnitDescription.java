package org.radnice.kernel.internal.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What we read of a {@code META-INF/persistence.xml}; everything else in it is the kernel's to decide.
 *
 * @param name of the unit, the module's
 * @param classes of entities, embeddables and converters
 */
public record UnitDescription(String name, List<String> classes) {

    public UnitDescription {
        classes = List.copyOf(classes);
    }

    /** The unit of this name in the file, if it has one. */
    public static Optional<UnitDescription> read(URL file, String name) {
        try (InputStream in = file.openStream()) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            String unit = "";
            boolean found = false;
            List<String> classes = new ArrayList<>();
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("persistence-unit")) {
                    unit = xml.getAttributeValue(null, "name");
                    found |= unit.equals(name);
                } else if (xml.getLocalName().equals("class") && unit.equals(name)) {
                    classes.add(xml.getElementText().strip());
                }
            }
            return found ? Optional.of(new UnitDescription(name, classes)) : Optional.empty();
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
