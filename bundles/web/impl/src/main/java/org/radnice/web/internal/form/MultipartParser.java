package org.radnice.web.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.UploadContext;
import org.radnice.web.internal.WebSettings;
import org.radnice.web.internal.call.WebCall;
import org.radnice.web.internal.error.RefusedException;

/** Reads {@code multipart/form-data} part by part; files go to temporary files and never whole into memory. */
final class MultipartParser {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PART_HEADER = 2048;

    /** What the library wants to know of a request. */
    private record Body(InputStream in, String type) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return -1;
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }
    }

    private final WebSettings limits;
    private final WebCall call;
    private final ParsedForm form = new ParsedForm();
    private final byte[] buffer = new byte[16 * 1024];
    private int fields;
    private int files;

    MultipartParser(WebSettings limits, WebCall call) {
        this.limits = limits;
        this.call = call;
    }

    ParsedForm parse(InputStream in, String type) throws IOException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding("UTF-8");
        upload.setPartHeaderSizeMax(LONGEST_PART_HEADER);
        try {
            FileItemIterator parts = upload.getItemIterator(new Body(in, type));
            while (parts.hasNext()) {
                part(parts.next());
            }
            return form;
        } catch (FileUploadException malformed) {
            throw refusal(malformed);
        } catch (FileUploadIOException malformed) {
            throw refusal(malformed.getCause());
        } catch (MultipartStream.MalformedStreamException malformed) {
            throw refusal(malformed);
        } catch (FileItemStream.ItemSkippedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuntimeException refusal(Throwable cause) {
        Throwable current = cause;
        while (current != null) {
            if (current instanceof RefusedException refused) {
                return refused;
            }
            current = current.getCause();
        }
        return cause instanceof FileUploadBase.SizeLimitExceededException
                        || cause instanceof FileUploadBase.FileSizeLimitExceededException
                ? RefusedException.of(413, "web.form-field", LONGEST_PART_HEADER)
                : RefusedException.of(400, "web.form");
    }

    private void part(FileItemStream part) throws IOException {
        String name = part.getFieldName() == null ? "" : FormText.text(part.getFieldName());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RefusedException.of(400, "web.form");
        }
        try (InputStream content = part.openStream()) {
            if (part.isFormField()) {
                field(name, content);
            } else {
                file(name, part, content);
            }
        }
    }

    private void field(String name, InputStream content) throws IOException {
        if (++fields > limits.fieldsLimit()) {
            throw RefusedException.of(413, "web.form-fields", limits.fieldsLimit());
        }
        // At most four bytes make a character.
        byte[] bytes = content.readNBytes(limits.fieldLimit() * 4 + 1);
        String value = bytes.length > limits.fieldLimit() * 4 ? null : FormText.decode(bytes, bytes.length);
        if (value == null || value.length() > limits.fieldLimit()) {
            throw RefusedException.of(413, "web.form-field", limits.fieldLimit());
        }
        form.field(name, value);
    }

    private void file(String field, FileItemStream part, InputStream content) throws IOException {
        String fileName = FormText.fileName(part.getName());
        int first = content.read();
        if (first < 0 && fileName.isEmpty()) {
            return;
        }
        if (++files > limits.filesLimit()) {
            throw RefusedException.of(413, "web.form-files", limits.filesLimit());
        }
        Path file = call.temporaryFile();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            if (first >= 0) {
                out.write(first);
                size = 1;
            }
            for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
                size += got;
                if (size > limits.fileLimit()) {
                    throw RefusedException.of(413, "web.form-file", fileName, limits.fileLimit() / (1024 * 1024));
                }
                out.write(buffer, 0, got);
            }
        }
        if (size == 0) {
            return;
        }
        String type = part.getContentType() == null ? "application/octet-stream" : FormText.text(part.getContentType());
        form.file(field, fileName.isEmpty() ? "soubor" : fileName, type.length() > 100 ? "application/octet-stream" : type, size, file);
    }
}
