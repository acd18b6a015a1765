package org.radnice.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.radnice.kernel.api.search.Search.Hit;
import org.radnice.kernel.api.search.Search.Results;
import org.radnice.kernel.api.search.SearchDocument;

/** The index of one language. It lies in memory: it is derived data and a city's public texts are small. */
final class LanguageIndex implements AutoCloseable {

    private static final String SOURCE = "source";

    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LanguageIndex(Locale locale) {
        analyzer = Analyzers.of(locale);
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts these documents in the place of all that the source had here; readers see the one or the other. */
    void replace(String source, List<SearchDocument> documents) {
        try {
            Term former = new Term(SOURCE, source);
            if (documents.isEmpty()) {
                writer.deleteDocuments(former);
            } else {
                writer.updateDocuments(
                        former, documents.stream().map(document -> indexed(source, document)).toList());
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Results find(String words, List<List<String>> synonyms, int offset, int limit) {
        List<Set<String>> alternatives = QueryWords.alternatives(analyzer, words, synonyms);
        if (alternatives.isEmpty()) {
            return new Results(0, List.of());
        }
        List<Function<List<Set<String>>, Query>> attempts =
                List.of(Queries::everyWord, Queries::everyWordRoughly, Queries::anyWordRoughly);
        return searching(searcher -> {
            for (Function<List<Set<String>>, Query> attempt : attempts) {
                Results results = run(searcher, attempt.apply(alternatives), offset, limit);
                if (results.total() > 0) {
                    return results;
                }
            }
            return new Results(0, List.of());
        });
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            analyzer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T searching(Function<IndexSearcher, T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Results run(IndexSearcher searcher, Query query, int offset, int limit) {
        try {
            TopDocs found = searcher.search(query, offset + limit);
            StoredFields stored = searcher.storedFields();
            List<Hit> hits = new ArrayList<>();
            for (int i = offset; i < found.scoreDocs.length; i++) {
                hits.add(hit(stored, found.scoreDocs[i]));
            }
            return new Results(searcher.count(query), hits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hit hit(StoredFields stored, ScoreDoc found) throws IOException {
        Document document = stored.document(found.doc);
        return new Hit(document.get("title"), document.get("summary"), document.get("path"), document.get("kind"));
    }

    private static Document indexed(String source, SearchDocument document) {
        Document indexed = new Document();
        indexed.add(new StringField(SOURCE, source, Field.Store.NO));
        indexed.add(new TextField("title", document.title(), Field.Store.YES));
        indexed.add(new TextField("keywords", String.join("\n", document.keywords()), Field.Store.NO));
        indexed.add(new TextField("summary", document.summary(), Field.Store.YES));
        indexed.add(new TextField("body", document.body(), Field.Store.NO));
        indexed.add(new StoredField("path", document.path()));
        indexed.add(new StoredField("kind", document.kind()));
        return indexed;
    }
}
