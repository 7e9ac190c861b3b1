glossator.found("places/6/b0hoo59nkni","OyRxJxIgKumljpqUg3ER_PT9qAUAodQA QhB4ZQ8zqeboybG QRasLT2 S12qz QnIJGY");
