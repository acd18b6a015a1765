package org.radnice.forms.internal.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.forms.api.SubmitRequest.NewFile;
import org.radnice.forms.internal.FormsSettings;
import org.radnice.forms.internal.submission.Document;
import org.radnice.kernel.api.file.FileStore;
import org.radnice.kernel.api.file.FileTooLargeException;
import org.radnice.kernel.api.file.StoredFile;
import org.radnice.kernel.api.id.Ids;

/** Takes files in: looks at their first bytes, streams them to the store, and says what they are. */
@Component(service = FileIntake.class)
public final class FileIntake {

    private static final int NAME = 115;
    private static final long MEGABYTE = 1024L * 1024;

    private final FileStore files;
    private final Ids ids;
    private final FormsSettings settings;

    /** Called by Declarative Services. */
    @Activate
    public FileIntake(@Reference FileStore files, @Reference Ids ids, @Reference FormsSettings settings) {
        this.files = files;
        this.ids = ids;
        this.settings = settings;
    }

    /**
     * Stores files that no record refers to yet; the caller keeps them in its transaction.
     *
     * @param already bytes that the submission has
     * @param megabytes limit of each file, or {@code null} for the system's
     * @throws FileRefusedException when one of them cannot be taken
     */
    public List<Document> take(List<NewFile> given, long already, Integer megabytes) {
        int each = Math.min(megabytes == null ? Integer.MAX_VALUE : megabytes, settings.get().attachment_megabytes());
        int total = settings.get().attachment_total_megabytes();
        long left = total * MEGABYTE - already;
        List<Document> taken = new ArrayList<>();
        for (NewFile file : given) {
            Document document = take(file, each);
            left -= document.size();
            if (left < 0) {
                throw FileRefusedException.total(file.field(), total);
            }
            taken.add(document);
        }
        return taken;
    }

    private Document take(NewFile file, int megabytes) {
        String given = name(file.name());
        try (InputStream in = new BufferedInputStream(file.content().open(), 2 * FileKind.HEAD)) {
            in.mark(FileKind.HEAD);
            byte[] head = in.readNBytes(FileKind.HEAD);
            in.reset();
            FileKind kind = FileKind.of(head, given).orElseThrow(() -> FileRefusedException.kind(file.field(), given));
            String name = kind.named(given);
            StoredFile stored = files.put(name, kind.mediaType(), megabytes * MEGABYTE, in);
            return new Document(
                    ids.next(), "", file.field(), stored.id(), name, kind.mediaType(), stored.size(), stored.sha256());
        } catch (FileTooLargeException e) {
            throw FileRefusedException.size(file.field(), given, megabytes);
        } catch (IOException e) {
            throw FileRefusedException.unreadable(file.field());
        }
    }

    /** Without a path and without what a header or a file system could stumble over. */
    static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE && "<>:\"|?*".indexOf(c) < 0)
                .limit(400)
                .forEach(clean::appendCodePoint);
        String name = clean.toString().strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
            return "soubor";
        }
        if (name.codePointCount(0, name.length()) <= NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int end = name.offsetByCodePoints(0, NAME - ending.length());
        return name.substring(0, end) + ending;
    }
}
